{{/*
  The settings of a service, by the names that the service itself documents: (list $ "config"). First the chart's own, then those of
  its value `environment`, which may add to the former and not replace them. As JSON, since a million would be 1e+06 otherwise.
*/}}
{{- define "tocsin.environment" -}}
{{- $component := index . 1 -}}
{{- $own := include "tocsin.ownEnvironment" . -}}
{{- $names := list -}}
{{- range fromYamlArray $own }}
{{- $names = append $names .name }}
{{- end }}
{{- $own }}
{{- range $name, $value := (index (index . 0).Values $component).environment }}
{{- if has $name $names }}
{{- fail (printf "%s.environment: %s is set by the chart itself" $component $name) }}
{{- end }}
- name: {{ $name }}
  value: {{ ternary $value (toJson $value) (kindIs "string" $value) | quote }}
{{- end }}
{{- end -}}

{{/* The settings that the chart makes of its other values: (list $ "config"). */}}
{{- define "tocsin.ownEnvironment" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
- name: QUARKUS_HTTP_PORT
  value: {{ include "tocsin.port" $component | quote }}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: {{ $root.Values.database.url | quote }}
{{ include "tocsin.credentials" (list "QUARKUS_DATASOURCE" (index $root.Values $component).secret) }}
- name: AMQP_HOST
  value: {{ $root.Values.broker.host | quote }}
- name: AMQP_PORT
  value: {{ $root.Values.broker.port | quote }}
- name: AMQP_USE_SSL
  value: {{ $root.Values.broker.tls | quote }}
{{- with $root.Values.broker.secret }}
{{ include "tocsin.credentials" (list "AMQP" .) }}
{{- end }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ $root.Values.access.issuer | quote }}
- name: QUARKUS_OIDC_TOKEN_AUDIENCE
  value: {{ $root.Values.access.audience | quote }}
- name: QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH
  value: {{ $root.Values.access.rolesClaim | quote }}
- name: TOCSIN_ACCESS_COMPANIES_CLAIM
  value: {{ $root.Values.access.companiesClaim | quote }}
- name: TOCSIN_LOG_JSON
  value: "true"
{{- if ne $component "config" }}
{{- with $root.Values.monitoring.traces.endpoint }}
- name: QUARKUS_OTEL_SDK_DISABLED
  value: "false"
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
- name: QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL
  value: {{ $root.Values.access.issuer | quote }}
- name: QUARKUS_OIDC_CLIENT_CLIENT_ID
  valueFrom:
    secretKeyRef: {name: {{ $root.Values.access.secret | quote }}, key: client-id}
- name: QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET
  valueFrom:
    secretKeyRef: {name: {{ $root.Values.access.secret | quote }}, key: client-secret}
- name: TOCSIN_CONFIG_URL
  value: {{ printf "http://%s:%s" (include "tocsin.name" (list $root "config")) (include "tocsin.port" "config") | quote }}
{{- end }}
{{- if eq $component "sampler" }}
- name: TOCSIN_NOTIFICATION_URL
  value: {{ printf "http://%s:%s" (include "tocsin.name" (list $root "notification")) (include "tocsin.port" "notification") | quote }}
{{- if $root.Values.sampler.fieldMaps }}
- name: TOCSIN_INGEST_FIELD_MAPS
  value: {{ include "tocsin.fieldMaps.directory" $root | quote }}
{{- end }}
{{- end }}
{{- if eq $component "notification" }}
- name: TOCSIN_SAMPLER_URL
  value: {{ printf "http://%s:%s" (include "tocsin.name" (list $root "sampler")) (include "tocsin.port" "sampler") | quote }}
- name: TOCSIN_RECIPIENTS_CONFIRM
  value: {{ $root.Values.recipients.confirm | quote }}
- name: TOCSIN_CONFIRMATIONS_URL
  value: {{ $root.Values.recipients.confirmationsUrl | quote }}
{{- with $root.Values.recipients.trustedDomains }}
- name: TOCSIN_RECIPIENTS_TRUSTED_DOMAINS
  value: {{ join "," . | quote }}
{{- end }}
- name: QUARKUS_MAILER_HOST
  value: {{ $root.Values.smtp.host | quote }}
- name: QUARKUS_MAILER_PORT
  value: {{ $root.Values.smtp.port | quote }}
- name: QUARKUS_MAILER_FROM
  value: {{ $root.Values.smtp.from | quote }}
- name: QUARKUS_MAILER_START_TLS
  value: {{ $root.Values.smtp.startTls | quote }}
{{- with $root.Values.smtp.secret }}
{{ include "tocsin.credentials" (list "QUARKUS_MAILER" .) }}
{{- end }}
{{- end }}
{{- end -}}

{{/* User name and password out of an existing Secret: (list "AMQP" "the-secret"). */}}
{{- define "tocsin.credentials" -}}
{{- $prefix := index . 0 -}}
{{- $secret := index . 1 -}}
- name: {{ $prefix }}_USERNAME
  valueFrom:
    secretKeyRef: {name: {{ $secret | quote }}, key: username}
- name: {{ $prefix }}_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ $secret | quote }}, key: password}
{{- end -}}
