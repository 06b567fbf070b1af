-- The stock templates of what scripts say: rows as in V3, and as there one that somebody has taken before becomes an edited one.

INSERT INTO config.template (name, version, included)
SELECT name, 0, '{}'
FROM unnest(ARRAY['script', 'script-told', 'script-failed']) AS stock (name)
ON CONFLICT DO NOTHING;
