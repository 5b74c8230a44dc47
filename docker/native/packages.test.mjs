import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packagesToUnpack } from './packages.mjs';

const simulation = `Reading package lists...
Inst libc6 [2.36-9] (2.36-10 Debian:12 [amd64])
Inst libssl3 [3.0.15-1] (3.0.17-1 Debian-Security:12/oldstable-security [amd64])
Inst liburing2 (2.3-3 Debian:12.15/oldstable [amd64])
Remv mysql-server-8.0 [8.0.41]
Inst mariadb-server-core (1:10.11.19-0+deb12u1 Debian-Security:12/oldstable-security [amd64])
Conf mariadb-server-core (1:10.11.19-0+deb12u1 Debian-Security:12/oldstable-security [amd64])
`;

void test('the packages to unpack are the new and the renewed ones, in their very versions', () => {
  assert.deepEqual(packagesToUnpack(simulation), [
    'libssl3=3.0.17-1',
    'liburing2=2.3-3',
    'mariadb-server-core=1:10.11.19-0+deb12u1',
  ]);
});

void test("a tree with its own loader takes its own libc, the machine's loader keeps the machine's", () => {
  assert.ok(packagesToUnpack(simulation, /^mariadb/).includes('libc6=2.36-10'));
  assert.ok(!packagesToUnpack(simulation).some((name) => name.startsWith('libc6=')));
});
