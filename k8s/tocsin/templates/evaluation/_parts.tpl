{{/* The parts that an evaluation brings, in the form of tocsin.parts: $. */}}
{{- define "tocsin.evaluation.parts" -}}
database:
  url: postgresql://{{ include "tocsin.name" (list . "evaluation-database") }}:5432/tocsin
  secrets:
    config: {{ include "tocsin.name" (list . "evaluation-config") }}
    sampler: {{ include "tocsin.name" (list . "evaluation-sampler") }}
    notification: {{ include "tocsin.name" (list . "evaluation-notification") }}
broker:
  host: {{ include "tocsin.name" (list . "evaluation-broker") }}
  port: 5672
  secret: {{ include "tocsin.name" (list . "evaluation-broker") }}
smtp:
  host: {{ include "tocsin.name" (list . "evaluation-inbox") }}
  port: 1025
  startTls: DISABLED
  secret: ""
access:
  issuer: http://{{ include "tocsin.name" (list . "evaluation-login") }}:8080/realms/tocsin
  secret: {{ include "tocsin.name" (list . "evaluation-client") }}
{{- end -}}

{{/* The Service and the Deployment of one of them: (list $ "evaluation-inbox" $ports $pod), the ports by name, the pod's spec as YAML. */}}
{{- define "tocsin.evaluation.part" -}}
# For an evaluation, and not for production: nothing that it keeps outlives its pod.
apiVersion: v1
kind: Service
metadata:
  {{- include "tocsin.metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "tocsin.selector" . | nindent 4 }}
  ports:
    {{- range $name, $port := index . 2 }}
    - {name: {{ $name }}, port: {{ $port }}, targetPort: {{ $name }}}
    {{- end }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "tocsin.metadata" . | nindent 2 }}
spec:
  replicas: 1
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "tocsin.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "tocsin.labelsOf" . | nindent 8 }}
    spec:
      {{- index . 3 | nindent 6 }}
{{- end -}}

{{/* The ports of its container: $ports. */}}
{{- define "tocsin.evaluation.ports" -}}
{{- range $name, $port := . }}
- {name: {{ $name }}, containerPort: {{ $port }}}
{{- end }}
{{- end -}}

{{/* A setting out of the Secret of the evaluation's passwords: (list $ "POSTGRES_PASSWORD" "database"). */}}
{{- define "tocsin.evaluation.password" -}}
- name: {{ index . 1 }}
  valueFrom:
    secretKeyRef: {name: {{ include "tocsin.name" (list (index . 0) "evaluation") }}, key: {{ index . 2 }}}
{{- end -}}
