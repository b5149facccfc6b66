/** Parameters that say where a reader came from, and nothing of the page. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|piwik_.*|hsa_.*|at_(?:medium|campaign|custom\d?|link.*|format|ptr.*|bbc_team)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|_hsenc|_hsmi|__hs.*|mkt_tok|vero_id|oly_(?:anon|enc)_id|wickedid|s_cid|ns_(?:mchannel|source|campaign|linkname|fee)|cmpid|cmp|ocid|ito|ftag|smid|smtyp|partner|ref_?src|ref_url|guccounter|guce_.*|_ga|_gl|xtor|soc_src|soc_trk|spm|sr_share|share_?id|taid|trk)$/i;
const INDEX = /\/index\.(?:html?|php|aspx?|jsp)$/i;

/**
 * A page's address in one form, so that copies of one page are one article: absolute (against `base`),
 * http or https, without fragment, login, tracking parameters, default port and a final `index.html`;
 * the host in lower case, the remaining parameters in their order. Undefined for what is no such
 * address.
 */
export function canonicalUrl(address: string | undefined, base?: string): string | undefined {
  const url = parsed(address, base);
  if (url === undefined) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  const names = [...url.searchParams.keys()];
  const tracking = new Set(names.filter((name) => TRACKING.test(name)));
  // Written anew only where something goes: reading and printing a query may change how it is escaped.
  for (const name of tracking) url.searchParams.delete(name);
  if (url.search === '?' || names.length === tracking.size) url.search = '';
  url.pathname = url.pathname.replace(INDEX, '/');
  return url.href;
}

function parsed(address: string | undefined, base: string | undefined): URL | undefined {
  const written = address?.trim();
  if (!written || written.length > LONGEST) return undefined;
  try {
    const url = new URL(written, base);
    return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Longer addresses than browsers open (2,083 in the strictest) name no article. */
const LONGEST = 2083;
