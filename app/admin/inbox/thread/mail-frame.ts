/**
 * An empty document of ours, in which a mail is shown together with the pictures of its sender's server. A frame that is
 * written in place (srcdoc) has the policy of the page around it too, which allows the shop's own pictures only; one that
 * is loaded has its own.
 */
export const MAIL_FRAME = "/mail-frame.html";

/** Pictures from everywhere, and nothing else: no script, form, frame or connection. */
export const MAIL_FRAME_POLICY =
  "default-src 'none'; img-src data: blob: https: http:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
