{{/* The database, and how it is known: (list $ "config"). */}}
{{- define "tocsin.databaseEnvironment" -}}
{{- $root := index . 0 -}}
{{- $database := (include "tocsin.parts" $root | fromYaml).database -}}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: {{ $database.url | quote }}
{{ include "tocsin.credentials" (list "QUARKUS_DATASOURCE" (get $database.secrets (index . 1))) }}
{{- if $root.Values.database.tls }}
- name: QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE
  value: verify-full
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM
  value: "true"
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS
  value: {{ include "tocsin.authorities.file" $root | quote }}
{{- end }}
{{- end -}}

{{/* For services that ask others: where config-service is, and as whom they get a token: (list $ "sampler"). */}}
{{- define "tocsin.askingEnvironment" -}}
{{- $root := index . 0 -}}
{{- $access := (include "tocsin.parts" $root | fromYaml).access -}}
- name: QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL
  value: {{ $access.issuer | quote }}
- name: QUARKUS_OIDC_CLIENT_CLIENT_ID
  valueFrom:
    secretKeyRef: {name: {{ $access.secret | quote }}, key: client-id}
- name: QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET
  valueFrom:
    secretKeyRef: {name: {{ $access.secret | quote }}, key: client-secret}
- name: TOCSIN_CONFIG_URL
  value: {{ include "tocsin.url" (list $root "config") | quote }}
{{- end -}}

{{/* For the service that tells people: $. */}}
{{- define "tocsin.tellingEnvironment" -}}
{{- $smtp := (include "tocsin.parts" . | fromYaml).smtp -}}
- name: TOCSIN_RECIPIENTS_CONFIRM
  value: {{ .Values.recipients.confirm | quote }}
{{- with .Values.recipients.confirmationsUrl }}
- name: TOCSIN_CONFIRMATIONS_URL
  value: {{ . | quote }}
{{- end }}
{{- with .Values.recipients.trustedDomains }}
- name: TOCSIN_RECIPIENTS_TRUSTED_DOMAINS
  value: {{ join "," . | quote }}
{{- end }}
- name: QUARKUS_MAILER_HOST
  value: {{ $smtp.host | quote }}
- name: QUARKUS_MAILER_PORT
  value: {{ $smtp.port | quote }}
- name: QUARKUS_MAILER_FROM
  value: {{ .Values.smtp.from | quote }}
- name: QUARKUS_MAILER_START_TLS
  value: {{ $smtp.startTls | quote }}
{{- if or .Values.smtp.tls (has "smtp" .Values.authorities.links) }}
# Said as soon as there are authorities: they alone would mean TLS from the beginning, where a server wants STARTTLS.
- name: QUARKUS_MAILER_TLS
  value: {{ .Values.smtp.tls | quote }}
{{- end }}
{{- with $smtp.secret }}
{{ include "tocsin.credentials" (list "QUARKUS_MAILER" .) }}
{{- end }}
{{- end -}}

{{/* The links whose other side shows a certificate of an authority of one's own: (list $ "config"). */}}
{{- define "tocsin.authoritiesEnvironment" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $links := $root.Values.authorities.links -}}
{{- if has "broker" $links }}
{{ include "tocsin.authoritiesOf" (list $root "broker" "TOCSIN_AMQP_TLS_CONFIGURATION_NAME") }}
{{- end }}
{{- if has "issuer" $links }}
{{ include "tocsin.authoritiesOf" (list $root "issuer" "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME") }}
{{- if ne $component "config" }}
- name: QUARKUS_OIDC_CLIENT_TLS_TLS_CONFIGURATION_NAME
  value: issuer
{{- end }}
{{- end }}
{{- if and (has "smtp" $links) (eq $component "notification") }}
{{ include "tocsin.authoritiesOf" (list $root "smtp" "QUARKUS_MAILER_TLS_CONFIGURATION_NAME") }}
{{- end }}
{{- if and (has "webhooks" $links) (eq $component "notification") }}
{{ include "tocsin.authoritiesOf" (list $root "webhooks" "TOCSIN_OUTGOING_TLS_CONFIGURATION_NAME") }}
{{- end }}
{{- end -}}

{{/* A TLS configuration and the setting that names it: (list $ "broker" "TOCSIN_AMQP_TLS_CONFIGURATION_NAME"). */}}
{{- define "tocsin.authoritiesOf" -}}
- name: {{ index . 2 }}
  value: {{ index . 1 }}
- name: QUARKUS_TLS_{{ index . 1 | upper }}_TRUST_STORE_PEM_CERTS
  value: {{ include "tocsin.authorities.file" (index . 0) | quote }}
{{- end -}}
