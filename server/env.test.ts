import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentRefused, readEnv } from './env';

test('[OPS-1] what is not said is a board for this machine alone', () => {
  const env = readEnv({ PORT: '', PUBLIC_URL: '' });
  expect(env).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    onLoopback: true,
    trustedProxies: [],
    production: false,
  });
  expect(isAbsolute(env.dataDir)).toBe(true);
});

test('[OPS-1] what is said is taken as it is said', () => {
  const said = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/tavla',
    PUBLIC_URL: 'https://tavla.example.no/',
    TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8',
    NODE_ENV: 'production',
  };
  expect(readEnv(said)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/srv/tavla',
    publicUrl: 'https://tavla.example.no',
    onLoopback: false,
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    production: true,
  });
});

test.each([
  'http://localhost:8080',
  'http://127.0.0.1:8080',
  'http://[::1]:8080',
  'http://127.9.9.9',
])('[OPS-1] %s needs no certificate', (PUBLIC_URL) => {
  expect(readEnv({ PUBLIC_URL }).onLoopback).toBe(true);
});

describe('[OPS-2] a value that cannot be is refused by the name of its variable, and not repeated', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['HOST', 'a host'],
    ['HOST', 'http://localhost'],
    ['DATA_DIR', 'data\0'],
    ['TRUSTED_PROXIES', 'proxy.example.no'],
    ['TRUSTED_PROXIES', '10.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1,,10.0.0.2'],
    ['TRUSTED_PROXIES', '*'],
    ['PUBLIC_URL', 'tavla.example.no'],
    ['PUBLIC_URL', 'http://tavla.example.no'],
    ['PUBLIC_URL', 'http://localhost.example.no'],
    ['PUBLIC_URL', 'http://127.0.0.1.example.no'],
    ['PUBLIC_URL', 'https://tavla.example.no/board'],
    ['PUBLIC_URL', 'https://tavla.example.no/?x=1'],
    ['PUBLIC_URL', 'https://user:hemmelig@tavla.example.no'],
    ['PUBLIC_URL', 'ftp://tavla.example.no'],
    ['PUBLIC_URL', '*'],
  ])('%s=%s', (name, value) => {
    const start = () => readEnv({ [name]: value });
    expect(start).toThrow(EnvironmentRefused);
    expect(start).toThrow(new RegExp(`^${name} must .+\\.$`));
    expect(start).not.toThrow(/hemmelig/);
  });
});
