{{/* Which services ask a service: "config". As YAML. */}}
{{- define "tocsin.asked" -}}
{{- get (dict "config" "[sampler, notification]" "sampler" "[notification]" "notification" "[sampler]") . -}}
{{- end -}}

{{/* Which services a service asks: "sampler". As YAML. */}}
{{- define "tocsin.asks" -}}
{{- get (dict "config" "[]" "sampler" "[config, notification]" "notification" "[config, sampler]") . -}}
{{- end -}}

{{/* Who may speak to a service: (list $ "config"). The kubelet's probes need no rule. */}}
{{- define "tocsin.policy.ingress" -}}
{{- $root := index . 0 -}}
{{- $policy := $root.Values.networkPolicy -}}
- ports:
    - {port: http}
  from:
    {{- range append (include "tocsin.asked" (index . 1) | fromYamlArray) "test" }}
    - podSelector:
        matchLabels:
          {{- include "tocsin.selector" (list $root .) | nindent 10 }}
    {{- end }}
    {{- with concat $policy.callers $policy.monitoring }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end -}}

{{/* To whom a service may speak: (list $ "config"). */}}
{{- define "tocsin.policy.egress" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $policy := $root.Values.networkPolicy -}}
{{- $parts := include "tocsin.parts" $root | fromYaml -}}
{{- include "tocsin.policy.data" $root }}
{{ include "tocsin.policy.to" (list $parts.broker.port $policy.to.broker) }}
{{- if eq $component "notification" }}
{{ include "tocsin.policy.to" (list $parts.smtp.port $policy.to.smtp) }}
{{- end }}
{{ include "tocsin.policy.issuer" (list $root $parts.access.issuer) }}
{{- range include "tocsin.asks" $component | fromYamlArray }}
- ports:
    - {port: {{ include "tocsin.port" . }}}
  to:
    - podSelector:
        matchLabels:
          {{- include "tocsin.selector" (list $root .) | nindent 10 }}
{{- end }}
{{- if ne $component "config" }}
# Webhooks, chats and SMS gateways of notification-service, and what scripts fetch in the sampler.
- ports:
    {{- range $policy.internetPorts }}
    - {port: {{ . }}}
    {{- end }}
  to:
    {{- include "tocsin.policy.internet" $root | nindent 4 }}
{{- end }}
{{- with (index $root.Values $component).egress }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Names and the database: $. */}}
{{- define "tocsin.policy.data" -}}
{{- $database := (include "tocsin.parts" . | fromYaml).database -}}
- ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{ include "tocsin.policy.to" (list (include "tocsin.portOf" $database.url) .Values.networkPolicy.to.database) }}
{{- end -}}

{{/* The tokens' issuer, which is in the internet unless the values say where: (list $ "https://login.example.com"). */}}
{{- define "tocsin.policy.issuer" -}}
{{- $root := index . 0 -}}
{{- $to := $root.Values.networkPolicy.to.issuer -}}
{{- if $root.Values.evaluation.enabled -}}
{{- $to = list (dict "podSelector" (dict "matchLabels" (include "tocsin.selector" (list $root "evaluation-login") | fromYaml))) -}}
{{- end -}}
{{- $to = $to | default (include "tocsin.policy.internet" $root | fromYamlArray) -}}
{{- include "tocsin.policy.to" (list (include "tocsin.portOf" (index . 1)) $to) -}}
{{- end -}}

{{/* A port, at these peers or anywhere: (list 5432 $peers). */}}
{{- define "tocsin.policy.to" -}}
- ports:
    - {port: {{ index . 0 }}}
  {{- with index . 1 }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* Every address but private, shared and link-local ones, among which clouds have their metadata. */}}
{{- define "tocsin.policy.internet" -}}
- ipBlock:
    cidr: 0.0.0.0/0
    except: [0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16, 224.0.0.0/3]
- ipBlock:
    cidr: "::/0"
    except: ["::/127", "::ffff:0:0/96", "fc00::/7", "fe80::/10", "ff00::/8"]
{{- end -}}
