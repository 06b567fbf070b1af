{{/* Files that a service reads: certificate authorities, settings out of a Secret, field maps, and room for its own. */}}

{{/* The file with the authorities' certificates, or nothing: $. */}}
{{- define "tocsin.authorities.file" -}}
{{- if or .Values.authorities.secret .Values.authorities.configMap -}}
/etc/tocsin/authorities/{{ .Values.authorities.key }}
{{- end -}}
{{- end -}}

{{/* The directory with one file for each setting of a Secret. */}}
{{- define "tocsin.settings.directory" -}}
/run/secrets/tocsin
{{- end -}}

{{/* The volumes that a migration needs, and a service as well: $. */}}
{{- define "tocsin.volumes.common" -}}
- name: tmp
  emptyDir:
    sizeLimit: 64Mi
{{- if include "tocsin.authorities.file" . }}
- name: authorities
  {{- with .Values.authorities.secret }}
  secret:
    secretName: {{ . }}
    defaultMode: 0440
  {{- end }}
  {{- with .Values.authorities.configMap }}
  configMap:
    name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "tocsin.mounts.common" -}}
- name: tmp
  mountPath: /tmp
{{- if include "tocsin.authorities.file" . }}
- name: authorities
  mountPath: /etc/tocsin/authorities
  readOnly: true
{{- end }}
{{- end -}}

{{/* The volumes of a service: (list $ "config"). */}}
{{- define "tocsin.volumes" -}}
{{- $root := index . 0 -}}
{{- $values := index $root.Values (index . 1) -}}
{{- include "tocsin.volumes.common" $root }}
{{- with $values.settingsSecret }}
- name: settings
  secret:
    secretName: {{ . }}
    defaultMode: 0440
{{- end }}
{{- if $values.fieldMaps }}
- name: field-maps
  configMap:
    name: {{ include "tocsin.fieldMaps.name" $root }}
{{- end }}
{{- end -}}

{{- define "tocsin.mounts" -}}
{{- $root := index . 0 -}}
{{- $values := index $root.Values (index . 1) -}}
{{- include "tocsin.mounts.common" $root }}
{{- if $values.settingsSecret }}
- name: settings
  mountPath: {{ include "tocsin.settings.directory" $root }}
  readOnly: true
{{- end }}
{{- if $values.fieldMaps }}
- name: field-maps
  mountPath: {{ include "tocsin.fieldMaps.directory" $root }}
  readOnly: true
{{- end }}
{{- end -}}
