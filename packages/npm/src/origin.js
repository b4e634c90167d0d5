// What stands on an allow-list.

const ORIGIN = /^https?:\/\/(?:[a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::0*[1-9][0-9]*)?\/?$/i;

/** The scheme, host and port that a text is. `URL` alone would cut off what is more than that. */
export function originOf(text) {
  if (typeof text === "string" && ORIGIN.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new TypeError(`${JSON.stringify(text)} is not a scheme, host and port alone, such as https://app.testsigma.com`);
}
