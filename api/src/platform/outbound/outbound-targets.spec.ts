import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { WebhooksConfig } from '../config/webhooks.config.js';
import { NameLookup } from './name-lookup.js';
import { OutboundTargets, type TargetError } from './outbound-targets.js';

const known: Readonly<Record<string, readonly string[]>> = {
  'hooks.example.org': ['93.184.215.14', '2606:4700::1111'],
  'nowhere.example.org': [],
  localhost: ['127.0.0.1', '::1'],
};

class Names extends NameLookup {
  override lookup(name: string): Promise<readonly LookupAddress[]> {
    const addresses = known[name]?.map((address) => ({ address, family: isIP(address) }));
    const code = name === 'slow.example.org' ? 'EAI_AGAIN' : 'ENOTFOUND';
    return addresses
      ? Promise.resolve(addresses)
      : Promise.reject(Object.assign(new Error('nobody answers'), { code }));
  }
}

const resolve = (address: string, allowsLocal = false) =>
  new OutboundTargets(
    new Names(),
    new WebhooksConfig({ NODE_ENV: 'test', WEBHOOKS_LOCAL: String(allowsLocal) }),
  ).resolve(address);

const problemOf = (address: string, allowsLocal = false) =>
  resolve(address, allowsLocal).then(
    () => null,
    (error: TargetError) => error.problem,
  );

it('is where a request may go, with the addresses to connect to', async () => {
  expect(await resolve('https://hooks.example.org:8443/in?key=1')).toEqual({
    url: new URL('https://hooks.example.org:8443/in?key=1'),
    addresses: [
      { address: '93.184.215.14', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ],
  });
  expect((await resolve('https://[2606:4700::1111]/')).addresses).toEqual([
    { address: '2606:4700::1111', family: 6 },
  ]);
});

it('says what is wrong with an address', async () => {
  expect(await problemOf('hooks')).toBe('malformed');
  expect(await problemOf('https://anna:secret@hooks.example.org/')).toBe('malformed');
  expect(await problemOf('ftp://hooks.example.org/')).toBe('not-https');
  expect(await problemOf('https://localhost/')).toBe('private');
  expect(await problemOf('https://nobody.example.org/')).toBe('unknown');
  expect(await problemOf('https://nowhere.example.org/')).toBe('unknown');
  expect(await problemOf('https://slow.example.org/')).toBe('unresolved');
});

it('may be this machine where that is said, by http too, and still no other machine inside', async () => {
  expect(await problemOf('http://127.0.0.1:4000/', true)).toBeNull();
  expect(await problemOf('http://localhost:4000/', true)).toBeNull();
  for (const inside of ['10.0.0.1', '169.254.169.254', '0.0.0.0', '[fd00::1]'])
    expect(await problemOf(`https://${inside}/`, true)).toBe('private');
});

it('is refused in production before anything starts', () => {
  const environment = { NODE_ENV: 'production', WEBHOOKS_LOCAL: 'true' };
  expect(() => new WebhooksConfig(environment)).toThrow(/^WEBHOOKS_LOCAL is not valid/m);
  expect(new WebhooksConfig({ NODE_ENV: 'production' }).allowsLocal).toBe(false);
});
