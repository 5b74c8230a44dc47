import type { Role } from '@tepat/shared';
import type { Sql } from '../../src/platform/database/database';
import type { Actor } from '../../src/modules/audit';

/** Gives each of these people an account, which nobody signs in with, and answers with who acts under a name. */
export async function addPeople<Name extends string>(
  sql: Sql,
  roles: Readonly<Record<Name, Role>>,
): Promise<(name: Name) => Actor> {
  const ids = new Map<string, number>();
  for (const [name, role] of Object.entries<Role>(roles)) {
    const { insertId } = await sql.run(
      `INSERT INTO user_account (email, name, role, password_hash, created_at)
       VALUES (?, ?, ?, 'none', UTC_TIMESTAMP(6))`,
      [`${name}@orang.test`, name, role],
    );
    ids.set(name, insertId);
  }
  return (name) => ({ kind: 'USER', id: String(ids.get(name)) });
}
