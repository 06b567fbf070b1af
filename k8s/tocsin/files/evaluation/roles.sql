-- A role for each service, which makes a schema of its own.
\getenv config CONFIG_PASSWORD
\getenv sampler SAMPLER_PASSWORD
\getenv notification NOTIFICATION_PASSWORD
CREATE ROLE tocsin_config LOGIN PASSWORD :'config';
CREATE ROLE tocsin_sampler LOGIN PASSWORD :'sampler';
CREATE ROLE tocsin_notification LOGIN PASSWORD :'notification';
GRANT CREATE ON DATABASE tocsin TO tocsin_config, tocsin_sampler, tocsin_notification;
