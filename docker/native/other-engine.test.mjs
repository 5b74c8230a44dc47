import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherThan } from './other-engine.mjs';

void test('what ran on one engine is tried on the other', () => {
  assert.equal(otherThan('mariadb 10.11.19 (system package, unpacked privately), 127.0.0.1:3307'), 'mysql');
  assert.equal(otherThan('mysql 8.0.41 (/usr/sbin/mysqld), 127.0.0.1:3307'), 'mariadb');
});
