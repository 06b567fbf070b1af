{{/* What the three services have in common: the pod of one of them, for a Deployment or a StatefulSet: (list $ "config"). */}}
{{- define "tocsin.pod" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $values := index $root.Values $component -}}
metadata:
  labels:
    {{- include "tocsin.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ $component }}
  {{- with $values.fieldMaps }}
  annotations:
    # Field maps are read at the start only: other maps, another pod.
    checksum/field-maps: {{ toJson . | sha256sum }}
  {{- end }}
spec:
  serviceAccountName: {{ include "tocsin.fullname" $root }}
  automountServiceAccountToken: false
  # Otherwise a Service named like a setting would become one (TOCSIN_CONFIG_PORT).
  enableServiceLinks: false
  {{- with $root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: {{ $component }}
      image: {{ printf "%s/%s:%s" $root.Values.image.registry (include "tocsin.image" $component) ($root.Values.image.tag | default $root.Chart.AppVersion) | quote }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      ports:
        - name: http
          containerPort: {{ include "tocsin.port" $component }}
      env:
        {{- include "tocsin.environment" . | nindent 8 }}
      # Migrations run before the service has started; a large one may take its time.
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
      resources:
        {{- toYaml $values.resources | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- if $values.fieldMaps }}
        - name: field-maps
          mountPath: {{ include "tocsin.fieldMaps.directory" $root }}
          readOnly: true
        {{- end }}
  volumes:
    - name: tmp
      emptyDir:
        sizeLimit: 64Mi
    {{- if $values.fieldMaps }}
    - name: field-maps
      configMap:
        name: {{ include "tocsin.fieldMaps.name" $root }}
    {{- end }}
{{- end -}}
