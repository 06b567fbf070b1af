package tocsin.notification.sms.smpp;

import tocsin.notification.sms.PhoneNumber;
import tocsin.notification.sms.UserData;

/**
 * One part of a message, as it is submitted.
 *
 * @param to whom it goes to
 * @param data what it carries
 * @param receipted whether a receipt is asked for
 */
record Submission(PhoneNumber to, UserData data, boolean receipted) {}
