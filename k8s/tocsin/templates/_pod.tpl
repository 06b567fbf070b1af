{{/* What the three services have in common: the pod of one of them, for a Deployment or a StatefulSet: (list $ "config"). */}}
{{- define "tocsin.pod" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $values := index $root.Values $component -}}
metadata:
  labels:
    {{- include "tocsin.labelsOf" . | nindent 4 }}
  {{- with $values.fieldMaps }}
  annotations:
    # Field maps are read at the start only: other maps, another pod.
    checksum/field-maps: {{ toJson . | sha256sum }}
  {{- end }}
spec:
  serviceAccountName: {{ include "tocsin.name" . }}
  {{- include "tocsin.pod.harmless" $root | nindent 2 }}
  {{- include "tocsin.topologySpread" . | nindent 2 }}
  containers:
    - name: {{ $component }}
      {{- include "tocsin.container" . | nindent 6 }}
      ports:
        - name: http
          containerPort: {{ include "tocsin.port" $component }}
      env:
        {{- include "tocsin.environment" . | nindent 8 }}
      # Migrations may run before the service has started; a large one may take its time.
      startupProbe:
        httpGet: {path: /q/health/started, port: http}
        periodSeconds: 2
        failureThreshold: 150
      livenessProbe:
        httpGet: {path: /q/health/live, port: http}
        periodSeconds: 10
        timeoutSeconds: 3
      readinessProbe:
        httpGet: {path: /q/health/ready, port: http}
        # The service's own verdict does not flap: it changes after the contrary has lasted.
        periodSeconds: 2
        failureThreshold: 1
        timeoutSeconds: 3
      volumeMounts:
        {{- include "tocsin.mounts" . | nindent 8 }}
  volumes:
    {{- include "tocsin.volumes" . | nindent 4 }}
{{- end -}}

{{/* A pod without any right that it does not need: $. */}}
{{- define "tocsin.pod.harmless" -}}
automountServiceAccountToken: false
# Otherwise a Service named like a setting would become one (TOCSIN_CONFIG_PORT).
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  # Files out of Secrets are for this group only.
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{/* What a container of a service's image is, whether it serves or migrates: (list $ "config"). */}}
{{- define "tocsin.container" -}}
image: {{ include "tocsin.image.reference" . | quote }}
imagePullPolicy: {{ (index . 0).Values.image.pullPolicy }}
resources:
  {{- include "tocsin.resources" . | nindent 2 }}
{{ include "tocsin.container.harmless" . }}
{{- end -}}

{{- define "tocsin.container.harmless" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end -}}

{{/* The measured figures, with what the values say otherwise: (list $ "config"). */}}
{{- define "tocsin.resources" -}}
{{- $root := index . 0 -}}
{{- $measured := $root.Files.Get "files/resources.yaml" | fromYaml -}}
{{- $own := (index $root.Values (index . 1)).resources | default dict -}}
{{- mergeOverwrite (index $measured $root.Values.image.variant (index . 1)) (deepCopy $own) | toYaml -}}
{{- end -}}

{{/* Replicas on different nodes and in different zones; those of the version before do not count: (list $ "config"). */}}
{{- define "tocsin.topologySpread" -}}
{{- with (index (index . 0).Values (index . 1)).topologySpread -}}
topologySpreadConstraints:
  {{- range . }}
  - topologyKey: {{ .topologyKey }}
    maxSkew: {{ .maxSkew | default 1 }}
    whenUnsatisfiable: {{ .whenUnsatisfiable | default "ScheduleAnyway" }}
    labelSelector:
      matchLabels:
        {{- include "tocsin.selector" $ | nindent 8 }}
    matchLabelKeys: [{{ ternary "controller-revision-hash" "pod-template-hash" (eq (index $ 1) "sampler") }}]
  {{- end }}
{{- end -}}
{{- end -}}
