// What the worker of preview2-shim 0.26.1 lacks. Each piece has to be found once, so that another release of it does not go unpatched.

/** Errors that say that nothing was sent, as wasi:http calls them. Without them the component has to take a trigger for sent. */
const ERRORS = `
		const sent = e?.secured ?? true;
		if (/^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/.test(err.code)) throw { tag: "TLS-certificate-error" };
		if (!sent && /^(EPROTO|ERR_SSL|ERR_TLS|ECONNRESET)/.test(err.code)) throw { tag: "TLS-protocol-error" };
		if (/^ERR_PROXY/.test(err.code)) throw { tag: "destination-unavailable" };
		switch (err.code) {
			case "EAI_AGAIN": throw { tag: "DNS-error", val: { rcode: err.code, infoCode: 0 } };
			case "EHOSTUNREACH":
			case "ENETUNREACH": throw { tag: "destination-IP-unroutable" };`;

const PIECES = [
  // HTTPS_PROXY, HTTP_PROXY and NO_PROXY; older releases of Node ignore the option.
  ["const agentOptions = {", "const agentOptions = { proxyEnv: process.env,"],
  // Whether TLS was up when it failed: before that nothing was sent.
  ['req.once("error", reject);', 'let secured = scheme !== "https:";\n\t\t\treq.once("socket", (socket) => { secured ||= !socket.connecting; socket.once("secureConnect", () => { secured = true; }); });\n\t\t\treq.once("error", (error) => { error.secured = secured; reject(error); });'],
  ['switch (err.code) {\n\t\t\tcase "ECONNRESET": throw { tag: "HTTP-protocol-error" };', `${ERRORS}\n\t\t\tcase "ECONNRESET": throw { tag: "HTTP-protocol-error" };`],
];

export function patched(text) {
  for (const [old, replacement] of PIECES) {
    if (text.split(old).length !== 2) throw new Error(`preview2-shim has changed: ${JSON.stringify(old)} stands ${text.split(old).length - 1} times in it`);
    text = text.replace(old, () => replacement);
  }
  return text;
}
