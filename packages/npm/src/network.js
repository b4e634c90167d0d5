// What Node can do about proxies.

/** The first Node whose agents read HTTPS_PROXY and NO_PROXY. */
const PROXIES = [24, 5];

/** A line for those whose proxy setting has no effect; none where it has, or where there is none. */
export function proxyWarning(servers, env, version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > PROXIES[0] || (major === PROXIES[0] && minor >= PROXIES[1])) return undefined;
  const server = servers[0] && new URL(servers[0]);
  const name = server?.protocol === "http:" ? "HTTP_PROXY" : "HTTPS_PROXY";
  const proxy = env[name] || env[name.toLowerCase()];
  const exempt = (env.NO_PROXY || env.no_proxy || "").split(",").map((host) => host.trim()).filter(Boolean);
  const direct = exempt.some((host) => host === "*" || server?.hostname === host || server?.hostname.endsWith(`.${host.replace(/^\*?\./, "")}`));
  if (!proxy || !server || direct) return undefined;
  return `${name} is set, and Node ${version} goes past it: 24.5 and newer use it`;
}
