{{/*
  What Keycloak has from the beginning: (list $ $passwords). The roles of Tocsin; three people, whose companies are their groups; the client
  as which services ask each other, and one with which people get a token.
*/}}
{{- define "tocsin.evaluation.realm" -}}
{{- $root := index . 0 -}}
{{- $passwords := index . 1 -}}
realm: tocsin
enabled: true
sslRequired: none
accessTokenLifespan: 3600
roles:
  realm: [{name: administrator}, {name: editor}, {name: viewer}, {name: publisher}, {name: service}]
groups: [{name: acme}]
users:
  {{- range $user := list "administrator" "editor" "publisher" }}
  - username: {{ $user }}
    enabled: true
    email: {{ $user }}@acme.example
    emailVerified: true
    firstName: {{ title $user }}
    lastName: Example
    credentials: [{type: password, value: {{ get $passwords $user | quote }}, temporary: false}]
    realmRoles: [{{ $user }}]
    groups: [{{ if eq $user "editor" }}/acme{{ end }}]
  {{- end }}
  - username: service-account-tocsin
    enabled: true
    serviceAccountClientId: tocsin
    realmRoles: [service]
clients:
  - clientId: tocsin
    secret: {{ $passwords.client | quote }}
    publicClient: false
    serviceAccountsEnabled: true
    standardFlowEnabled: false
    directAccessGrantsEnabled: false
    protocolMappers: {{ include "tocsin.evaluation.claims" $root | fromYamlArray | toJson }}
  - clientId: people
    publicClient: true
    standardFlowEnabled: false
    directAccessGrantsEnabled: true
    protocolMappers: {{ include "tocsin.evaluation.claims" $root | fromYamlArray | toJson }}
{{- end -}}

{{/* Audience, roles and companies, where the services look for them: $. */}}
{{- define "tocsin.evaluation.claims" -}}
- name: audience
  protocol: openid-connect
  protocolMapper: oidc-audience-mapper
  config: {included.custom.audience: {{ .Values.access.audience | quote }}, access.token.claim: "true"}
- name: roles
  protocol: openid-connect
  protocolMapper: oidc-usermodel-realm-role-mapper
  config:
    claim.name: {{ .Values.access.rolesClaim | replace "/" "." | quote }}
    jsonType.label: String
    multivalued: "true"
    access.token.claim: "true"
- name: companies
  protocol: openid-connect
  protocolMapper: oidc-group-membership-mapper
  config: {claim.name: {{ .Values.access.companiesClaim | quote }}, full.path: "false", access.token.claim: "true"}
{{- end -}}
