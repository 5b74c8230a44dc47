import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVersion } from './engine.mjs';

void test("a server's version line tells MySQL from MariaDB", () => {
  assert.deepEqual(readVersion('/usr/sbin/mysqld  Ver 8.0.41-0ubuntu0.24.04.1 for Linux on x86_64 ((Ubuntu))'), {
    name: 'mysql',
    version: '8.0.41',
    supported: true,
  });
  assert.deepEqual(readVersion('mysqld  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)'), {
    name: 'mariadb',
    version: '10.11.19',
    supported: true,
  });
});

void test('a server that is too old is known as such, and an unreadable one is no server', () => {
  assert.equal(readVersion('mysqld  Ver 5.7.44 for Linux on x86_64')?.supported, false);
  assert.equal(readVersion('mariadbd  Ver 10.6.22-MariaDB for debian-linux-gnu')?.supported, false);
  assert.equal(readVersion('mariadbd  Ver 11.8.2-MariaDB for debian-linux-gnu')?.supported, true);
  assert.equal(readVersion('error while loading shared libraries'), undefined);
});
