import { isLoopback, isPublicAddress } from './public-address.js';

describe('an address in the open internet', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:4700::1111', '::ffff:8.8.8.8'])('is %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.255.254'],
    ['this machine', '::1'],
    ['this machine, written as IPv6', '::ffff:127.0.0.1'],
    ['this machine, written as IPv6', '::ffff:7f00:1'],
    ['this machine, written in the old way', '::7f00:1'],
    ['every address', '0.0.0.0'],
    ['every address', '::'],
    ['this network', '0.1.2.3'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['private, written as IPv6', '::ffff:10.0.0.1'],
    ['private, behind a translator', '64:ff9b::a00:1'],
    ['private, behind a tunnel', '2002:a00:1::1'],
    ['behind a tunnel', '2001:0:53aa:64c::1'],
    ['unique local', 'fd00::1'],
    ['link-local', '169.254.1.1'],
    ['link-local', 'fe80::1'],
    ['link-local, of an interface', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['shared by a provider', '100.64.0.1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the metadata of a cloud', 'fd00:ec2::254'],
    ['the metadata of a cloud', '100.100.100.200'],
    ['the metadata of a cloud', '192.0.0.192'],
    ['the host of a cloud', '168.63.129.16'],
    ['the host of a cloud, written as IPv6', '::ffff:168.63.129.16'],
    ['for many', '224.0.0.1'],
    ['for many', 'ff02::1'],
    ['for all', '255.255.255.255'],
    ['for benchmarks', '198.18.0.1'],
    ['for documents', '203.0.113.1'],
    ['for documents', '2001:db8::1'],
    ['not given out', '240.0.0.1'],
    ['not given out', '4000::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('is not what is %s: %s', (_what, address) => expect(isPublicAddress(address)).toBe(false));
});

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) =>
  expect(isLoopback(address)).toBe(true),
);

it.each(['10.0.0.1', '0.0.0.0', '169.254.169.254', '8.8.8.8'])('%s is another machine', (address) =>
  expect(isLoopback(address)).toBe(false),
);
