import { Router } from 'express';

/** One condition of being ready: throws, or answers false, when it does not hold. */
export interface ReadinessCheck {
  readonly name: string;
  readonly holds: () => Promise<boolean>;
}

const PATIENCE_MS = 2_000;

async function holds(check: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([check.holds().catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/healthz`: the process answers. `/readyz`: everything that it needs does, each by name. */
export function readiness(checks: readonly ReadinessCheck[]): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ ok: true }));
  router.get('/readyz', async (_request, response) => {
    const results = await Promise.all(checks.map(async (check) => [check.name, await holds(check)] as const));
    const ready = results.every(([, ok]) => ok);
    response
      .status(ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ ready, checks: Object.fromEntries(results) });
  });
  return router;
}
