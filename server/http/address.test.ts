import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createAddressOf, placeOf } from './address';

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:0DB8:1::6', '2001:db8:1:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::10.1.2.3', '64:ff9b:0:0::/64'],
  ['', ''],
])('[ACC-48] %j is counted as %j', (address, place) => {
  expect(placeOf(address)).toBe(place);
});

test('[ACC-48] whoever has a network of their own is one place, and the neighbour is another', () => {
  const own = Array.from({ length: 50 }, (_, n) => placeOf(`2001:db8:0:7:${n.toString(16)}::1`));
  expect(new Set(own).size).toBe(1);
  expect(placeOf('2001:db8:0:8::1')).not.toBe(own[0]);
});

describe('[ACC-49] whom a request comes from', () => {
  const from = (trusted: readonly string[], end: string, forwarded?: string) => {
    const request = new IncomingMessage(new Socket());
    Object.defineProperty(request.socket, 'remoteAddress', { value: end });
    if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
    return createAddressOf(trusted)(request);
  };

  test.each([
    ['no proxy is trusted', [], '10.0.0.1', '192.0.2.7', '10.0.0.1'],
    ['the line does not begin at the proxy', ['10.0.0.1'], '10.0.0.2', '192.0.2.7', '10.0.0.2'],
    ['the proxy speaks for somebody', ['10.0.0.1'], '10.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['the line is IPv6 for IPv4', ['10.0.0.0/8'], '::ffff:10.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['somebody wrote more in front', ['10.0.0.1'], '10.0.0.1', '1.1.1.1, 192.0.2.7', '192.0.2.7'],
    ['one proxy is behind another', ['10.0.0.0/8'], '10.0.0.1', '192.0.2.7, 10.0.0.9', '192.0.2.7'],
    ['the proxy says nothing', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
    ['the proxy says what is none', ['10.0.0.1'], '10.0.0.1', 'unknown', '10.0.0.1'],
    ['it is an IPv6 address', ['::1'], '::1', '2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ])('%s', (_when, trusted, end, forwarded, place) => {
    expect(from(trusted, end, forwarded)).toBe(place);
  });
});
