/** What is said beside a message as it will look. */
export const message = {
  message: {
    subject: 'Subject',
    text: 'Text',
    html: 'HTML',
    sms: 'SMS',
    frame: 'The message in HTML',
    noPicture: 'Here stands the picture',
    nothing: 'There is no message to show.',
    alphabet: { 'gsm-7': 'GSM 7 bit', 'ucs-2': 'UCS-2' },
    segments: (count, alphabet) => `${count} ${count === 1 ? 'part' : 'parts'}, ${alphabet}`,
  },
};
