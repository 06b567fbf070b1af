{{/*
  The parts that are not Tocsin's own, and the Secrets for them: $. From outside by value, or those of the evaluation. As YAML:
  database {url, secrets}, broker {host, port, secret}, smtp {host, port, startTls, secret}, access {issuer, secret}.
*/}}
{{- define "tocsin.parts" -}}
{{- if .Values.evaluation.enabled -}}
{{- include "tocsin.evaluation.parts" . -}}
{{- else -}}
database:
  url: {{ .Values.database.url | quote }}
  secrets:
    config: {{ .Values.config.secret | quote }}
    sampler: {{ .Values.sampler.secret | quote }}
    notification: {{ .Values.notification.secret | quote }}
broker: {{ pick .Values.broker "host" "port" "secret" | toJson }}
smtp: {{ pick .Values.smtp "host" "port" "startTls" "secret" | toJson }}
access: {{ pick .Values.access "issuer" "secret" | toJson }}
{{- end -}}
{{- end -}}

{{/* The port of a URL, or the usual one of its scheme: "https://login.example.com/realms/tocsin". */}}
{{- define "tocsin.portOf" -}}
{{- $url := urlParse . -}}
{{- regexFind ":[0-9]+$" $url.host | trimPrefix ":" | default (get (dict "postgresql" "5432" "https" "443" "http" "80") $url.scheme) -}}
{{- end -}}
