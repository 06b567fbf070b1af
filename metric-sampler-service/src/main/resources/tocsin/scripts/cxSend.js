// The platform's way of sending: cxSend({ to, subject, text }), or cxSend(to, subject, text). A text may be called message or body.
module.exports = async (to, subject, text) => {
  const message = to !== null && typeof to === 'object' && !Array.isArray(to) ? to : { to, subject, text };
  return host('send', { to: message.to, subject: message.subject, text: message.text ?? message.message ?? message.body });
};
