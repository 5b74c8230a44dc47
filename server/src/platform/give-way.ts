import os from 'node:os';

/**
 * Lets every other process of the machine go first, for as long as this one lives: the night may take longer, a citizen at
 * the counter may not. Where a process already stands lower (`nice`, a service manager), it stays there. What the
 * database does for us is not slowed by this.
 */
export function giveWay(): void {
  if (os.getPriority() < os.constants.priority.PRIORITY_BELOW_NORMAL) {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  }
}
