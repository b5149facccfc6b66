import { type LookupOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ArticleReadError } from '../reading/article-read-error.ts';

/** All that is given out of IPv6 (RFC 4291, section 2.4, and IANA); beyond lies ::127.0.0.1, for one. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet: no loopback, private network, link-local (clouds'
 * metadata), carrier-grade NAT, multicast, reserved or translated one (the IANA special-purpose address
 * registries, as ipaddr.js has them).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address within an IPv6 one counts as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** Throws ArticleReadError PRIVATE_ADDRESS for a host given as an address that is not public. */
export function refusePrivateHost(place: string, host: string): void {
  const address = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(address) && !isPublicAddress(address)) throw refusal(place, host, address);
}

/**
 * A DNS look-up that fails for a name with any address that is not public. The addresses it gives are
 * those connected to: a second answer cannot slip another one in.
 */
export function publicLookup(place: string): LookupFunction {
  return (host, options: LookupOptions, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const wrong = addresses.find(({ address }) => !isPublicAddress(address));
      if (wrong) return done(refusal(place, host, wrong.address), '', 0);
      if (options.all) return done(null, addresses);
      const [first] = addresses;
      return done(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}

function refusal(place: string, host: string, address: string): ArticleReadError {
  const of = host.includes(address) ? 'It' : `${host} is ${address}, which`;
  return new ArticleReadError(
    place,
    'PRIVATE_ADDRESS',
    `${of} is no address of the public internet.`,
    'Where that is meant, use --allow-private-addresses.',
  );
}
