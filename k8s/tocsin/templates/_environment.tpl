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
{{- end }}
{{ include "tocsin.furtherEnvironment" . }}
{{- end -}}

{{/* What a service's `environment` says, and how much of its memory a JVM may use for its heap where that says nothing. */}}
{{- define "tocsin.furtherEnvironment" -}}
{{- $environment := (index (index . 0).Values (index . 1)).environment | default dict -}}
{{- if and (eq (index . 0).Values.image.variant "jvm") (not (hasKey $environment "JAVA_TOOL_OPTIONS")) }}
# Without this it would be a quarter of the limit, which is less than what was measured.
- name: JAVA_TOOL_OPTIONS
  value: -XX:MaxRAMPercentage=50
{{- end }}
{{- range $name, $value := $environment }}
- name: {{ $name }}
  value: {{ ternary $value (toJson $value) (kindIs "string" $value) | quote }}
{{- end }}
{{- end -}}

{{/* The settings of a migration, which needs the database and nothing else: (list $ "config"). */}}
{{- define "tocsin.migrationEnvironment" -}}
{{- include "tocsin.databaseEnvironment" . }}
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: "true"
# Ends when the tables are as they should be, before it listens, reads messages or asks anybody.
- name: QUARKUS_INIT_AND_EXIT
  value: "true"
{{ include "tocsin.furtherEnvironment" . }}
{{- end -}}

{{/* The settings that the chart makes of its other values: (list $ "config"). */}}
{{- define "tocsin.ownEnvironment" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $values := index $root.Values $component -}}
{{- $parts := include "tocsin.parts" $root | fromYaml -}}
- name: QUARKUS_HTTP_PORT
  value: {{ include "tocsin.port" $component | quote }}
{{ include "tocsin.databaseEnvironment" . }}
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: {{ eq $root.Values.migrations.by "start" | quote }}
- name: AMQP_HOST
  value: {{ $parts.broker.host | quote }}
- name: AMQP_PORT
  value: {{ $parts.broker.port | quote }}
- name: AMQP_USE_SSL
  value: {{ $root.Values.broker.tls | quote }}
{{- with $parts.broker.secret }}
{{ include "tocsin.credentials" (list "AMQP" .) }}
{{- end }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ $parts.access.issuer | quote }}
- name: QUARKUS_OIDC_TOKEN_AUDIENCE
  value: {{ $root.Values.access.audience | quote }}
- name: QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH
  value: {{ $root.Values.access.rolesClaim | quote }}
- name: TOCSIN_ACCESS_COMPANIES_CLAIM
  value: {{ $root.Values.access.companiesClaim | quote }}
- name: TOCSIN_LOG_JSON
  value: "true"
{{- include "tocsin.portalEnvironment" $root }}
{{- with $values.settingsSecret }}
- name: SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS
  value: {{ include "tocsin.settings.directory" $root | quote }}
{{- with $values.settingsFile }}
- name: SMALLRYE_CONFIG_LOCATIONS
  value: {{ printf "%s/%s" (include "tocsin.settings.directory" $root) . | quote }}
{{- end }}
{{- end }}
{{- include "tocsin.authoritiesEnvironment" . }}
{{- if ne $component "config" }}
{{- with $root.Values.monitoring.traces.endpoint }}
- name: QUARKUS_OTEL_SDK_DISABLED
  value: "false"
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{ include "tocsin.askingEnvironment" . }}
{{- end }}
{{- with $root.Values.canary }}
{{- if .recipients }}
{{- if eq $component "config" }}
- name: TOCSIN_CANARY_RECIPIENTS
  value: {{ join "," .recipients | quote }}
- name: TOCSIN_CANARY_EVERY
  value: {{ .every | quote }}
{{- else if eq $component "notification" }}
- name: TOCSIN_CANARY_OVERDUE_AFTER
  value: {{ .overdueAfter | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- if eq $component "sampler" }}
- name: TOCSIN_NOTIFICATION_URL
  value: {{ include "tocsin.url" (list $root "notification") | quote }}
{{- if $root.Values.sampler.fieldMaps }}
- name: TOCSIN_INGEST_FIELD_MAPS
  value: {{ include "tocsin.fieldMaps.directory" $root | quote }}
{{- end }}
{{- end }}
{{- if eq $component "notification" }}
- name: TOCSIN_SAMPLER_URL
  value: {{ include "tocsin.url" (list $root "sampler") | quote }}
{{ include "tocsin.tellingEnvironment" $root }}
{{- end }}
{{- end -}}

{{/*
  Portals on other origins: $. Tocsin's own host is one of the origins: behind what ends TLS, a service takes requests of its own page for
  those of a stranger.
*/}}
{{- define "tocsin.portalEnvironment" -}}
{{- $own := list -}}
{{- with .Values.exposure.host -}}
{{- $own = list (printf "https://%s" .) (printf "http://%s" .) -}}
{{- end -}}
{{- with .Values.portal.origins }}
- name: QUARKUS_HTTP_CORS_ENABLED
  value: "true"
- name: QUARKUS_HTTP_CORS_ORIGINS
  value: {{ concat . $own | uniq | join "," | quote }}
{{- end }}
{{- end -}}

{{/* Where another service is: (list $ "config"). */}}
{{- define "tocsin.url" -}}
{{- printf "http://%s:%s" (include "tocsin.name" .) (include "tocsin.port" (index . 1)) -}}
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
