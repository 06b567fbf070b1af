{{/* What a schema cannot say: values that make no sense together. */}}
{{- define "tocsin.refusals" -}}
{{- range $component := list "config" "sampler" "notification" -}}
{{- $least := include "tocsin.replicas.least" (list $ $component) | int -}}
{{- include "tocsin.refusals.replicas" (list $component (index $.Values $component) $least) -}}
{{- with index $.Values $component -}}
{{- if and .settingsFile (not .settingsSecret) -}}
{{- fail (printf "%s.settingsFile: is a key of %s.settingsSecret, which is empty" $component $component) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if hasSuffix "-native" .Values.image.tag -}}
{{- fail (printf "image.tag: %s; leave -native to image.variant" .Values.image.tag) -}}
{{- end -}}
{{- include "tocsin.refusals.authorities" . -}}
{{- include "tocsin.refusals.exposure" . -}}
{{- if .Values.evaluation.enabled -}}
{{- include "tocsin.refusals.evaluation" . -}}
{{- end -}}
{{- end -}}

{{/* (list "config" $values 2), the latter the least number of pods. */}}
{{- define "tocsin.refusals.replicas" -}}
{{- $component := index . 0 -}}
{{- with (index . 1).autoscaling -}}
{{- if and .enabled (gt (int .minReplicas) (int .maxReplicas)) -}}
{{- fail (printf "%s.autoscaling: minReplicas %v is more than maxReplicas %v" $component .minReplicas .maxReplicas) -}}
{{- end -}}
{{- end -}}
{{- $away := int (index . 1).maxUnavailable -}}
{{- if and (gt (index . 2) 1) (ge $away (index . 2)) -}}
{{- fail (printf "%s.maxUnavailable: %d of %d replicas would let a drain take all of them" $component $away (index . 2)) -}}
{{- end -}}
{{- end -}}

{{- define "tocsin.refusals.authorities" -}}
{{- $authorities := .Values.authorities -}}
{{- if and $authorities.secret $authorities.configMap -}}
{{- fail "authorities: either secret or configMap, not both" -}}
{{- end -}}
{{- if not (include "tocsin.authorities.file" .) -}}
{{- if .Values.database.tls -}}
{{- fail "database.tls: the database's certificate is checked against authorities.secret or authorities.configMap, and both are empty" -}}
{{- end -}}
{{- with $authorities.links -}}
{{- fail (printf "authorities.links: %s, but authorities.secret and authorities.configMap are empty" (join ", " .)) -}}
{{- end -}}
{{- end -}}
{{- if and (has "broker" $authorities.links) (not .Values.broker.tls) -}}
{{- fail "authorities.links: broker, but broker.tls is false" -}}
{{- end -}}
{{- if and (has "smtp" $authorities.links) (not .Values.smtp.tls) (ne .Values.smtp.startTls "REQUIRED") -}}
{{- fail "authorities.links: smtp, but TLS is not demanded; set smtp.startTls=REQUIRED or smtp.tls=true" -}}
{{- end -}}
{{- end -}}

{{- define "tocsin.refusals.exposure" -}}
{{- if and (ne .Values.exposure.type "none") .Values.networkPolicy.enabled (not .Values.networkPolicy.callers) -}}
{{- fail (printf "networkPolicy.callers: name the pods of your %s, which could reach no service otherwise" .Values.exposure.type) -}}
{{- end -}}
{{- $unknown := or (not .Values.exposure.host) (hasPrefix "*" .Values.exposure.host) -}}
{{- if and .Values.portal.origins (ne .Values.exposure.type "none") $unknown -}}
{{- fail "portal.origins: Tocsin's own page would be refused, since its host is not known; set exposure.host to one name" -}}
{{- end -}}
{{- end -}}

{{/* What an evaluation brings itself cannot come from outside as well. */}}
{{- define "tocsin.refusals.evaluation" -}}
{{- if eq .Values.migrations.by "job" -}}
{{- fail "evaluation.enabled: its database is not there before the release is; set migrations.by=start" -}}
{{- end -}}
{{- $given := list -}}
{{- range $part, $names := dict "broker" "tls secret" "smtp" "tls secret" "database" "tls" "authorities" "secret configMap" -}}
{{- range $name := splitList " " $names -}}
{{- if index $.Values $part $name -}}
{{- $given = append $given (printf "%s.%s" $part $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- with $given -}}
{{- $names := sortAlpha . | join ", " -}}
{{- fail (printf "evaluation.enabled: it brings a database, a broker, an inbox and a login of its own; take away %s" $names) -}}
{{- end -}}
{{- end -}}
