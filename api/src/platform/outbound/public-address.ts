import ipaddr from 'ipaddr.js';

/** The part of IPv6 that is given out for use in the open internet; everything beside it is old, local or special. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Public by its number, and yet each machine at that provider reaches its own host there (Azure's wire server). */
const HOST_OF_A_CLOUD = '168.63.129.16';

/** Whether an IP address lies in the open internet, also where it is an IPv4 address written as an IPv6 one. */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address);
  if (parsed?.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv4') return parsed.toString() !== HOST_OF_A_CLOUD;
  return parsed.match(GLOBAL_IPV6);
}

/** Whether an IP address is this machine itself. */
export function isLoopback(address: string): boolean {
  return parse(address)?.range() === 'loopback';
}

function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(address) ? ipaddr.process(address) : null;
}
