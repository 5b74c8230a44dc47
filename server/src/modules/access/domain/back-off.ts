const FREE_ATTEMPTS = 5;
const FIRST_SECONDS = 30;
const LONGEST_SECONDS = 3600;

/** How long an account waits after so many failures in a row: 30 s, doubling to an hour. Never for good, so nobody can lock another out. */
export function backOffSeconds(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(20, failures - FREE_ATTEMPTS));
}
