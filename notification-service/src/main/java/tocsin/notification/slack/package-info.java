/** Chat rooms that are told through incoming hooks in the form of Slack's, which Mattermost and Rocket.Chat take too. */
package tocsin.notification.slack;
