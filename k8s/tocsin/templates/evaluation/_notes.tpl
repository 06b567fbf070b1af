{{- define "tocsin.evaluation.notes" -}}
{{- $kubectl := printf "kubectl --namespace %s" .Release.Namespace }}
{{- $login := include "tocsin.name" (list . "evaluation-login") }}
For an evaluation, NOT for production: its database, broker, inbox and login keep nothing longer than their pods live.

A token, for an hour; of an administrator, or in the same way of an editor (company acme) or a publisher:

  {{ $kubectl }} port-forward service/{{ $login }} 8090:http &
  PASSWORD=$({{ $kubectl }} get secret {{ include "tocsin.name" (list . "evaluation") }} -o 'jsonpath={.data.administrator}' | base64 -d)
  TOKEN=$(curl -s localhost:8090/realms/tocsin/protocol/openid-connect/token -d client_id=people -d grant_type=password \
    -d username=administrator --data-urlencode "password=$PASSWORD" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

What was mailed, at http://localhost:8025/:

  {{ $kubectl }} port-forward service/{{ include "tocsin.name" (list . "evaluation-inbox") }} 8025:http
{{ end -}}
