{{/* The name that everything of a release begins with; short enough for what is appended. */}}
{{- define "tocsin.fullname" -}}
{{- $name := ternary .Release.Name (printf "%s-%s" .Release.Name .Chart.Name) (contains .Chart.Name .Release.Name) -}}
{{- $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* The name of one service's objects: (list $ "config"). */}}
{{- define "tocsin.name" -}}
{{- printf "%s-%s" (include "tocsin.fullname" (index . 0)) (index . 1) -}}
{{- end -}}

{{/* The port on which a service listens: "config". */}}
{{- define "tocsin.port" -}}
{{- get (dict "config" 8081 "sampler" 8082 "notification" 8083) . -}}
{{- end -}}

{{/* The image of a service, without registry and tag: "config". */}}
{{- define "tocsin.image" -}}
{{- get (dict "config" "alert-config-service" "sampler" "metric-sampler-service" "notification" "notification-service") . -}}
{{- end -}}

{{/* The whole image of a service, with registry and tag: (list $ "config"). */}}
{{- define "tocsin.image.reference" -}}
{{- $image := (index . 0).Values.image -}}
{{- $tag := $image.tag | default (index . 0).Chart.AppVersion -}}
{{- printf "%s/%s:%s%s" $image.registry (include "tocsin.image" (index . 1)) $tag (ternary "-native" "" (eq $image.variant "native")) -}}
{{- end -}}

{{/* What selects the pods of a service; never changes in the life of a release: (list $ "config"). */}}
{{- define "tocsin.selector" -}}
app.kubernetes.io/name: {{ (index . 0).Chart.Name }}
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* The labels of every object: $. */}}
{{- define "tocsin.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: tocsin
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* The name and the labels of an object of one service, or of another part of the release: (list $ "config"). */}}
{{- define "tocsin.metadata" -}}
name: {{ include "tocsin.name" . }}
labels:
  {{- include "tocsin.labelsOf" . | nindent 2 }}
{{- end -}}

{{/* The labels of an object of one service, or of another part of the release: (list $ "config"). */}}
{{- define "tocsin.labelsOf" -}}
{{- include "tocsin.labels" (index . 0) }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* The ConfigMap of the sampler's field maps: $. */}}
{{- define "tocsin.fieldMaps.name" -}}
{{- include "tocsin.name" (list . "sampler") }}-field-maps
{{- end -}}

{{/* The directory in which the sampler finds them: $. */}}
{{- define "tocsin.fieldMaps.directory" -}}
/etc/tocsin/field-maps
{{- end -}}
