{{/* How many pods a service has, unless an autoscaler says it: (list $ "config"). */}}
{{- define "tocsin.replicas" -}}
{{- $values := index (index . 0).Values (index . 1) -}}
{{- if not $values.autoscaling.enabled -}}
replicas: {{ $values.replicas }}
{{- end -}}
{{- end -}}

{{/* How many pods a service has at least: (list $ "config"). */}}
{{- define "tocsin.replicas.least" -}}
{{- $values := index (index . 0).Values (index . 1) -}}
{{- ternary $values.autoscaling.minReplicas $values.replicas $values.autoscaling.enabled -}}
{{- end -}}

{{/* How a Deployment or a StatefulSet is named by others: (list $ "config"). */}}
{{- define "tocsin.workload" -}}
apiVersion: apps/v1
kind: {{ ternary "StatefulSet" "Deployment" (eq (index . 1) "sampler") }}
name: {{ include "tocsin.name" . }}
{{- end -}}
