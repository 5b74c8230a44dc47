import { useEffect, useRef } from 'react';

/** Names of the events that tell of a night; their content is not used, so that access is decided in one place. */
const EVENTS = ['night', 'nights', 'message'] as const;
const POLL_MS = 2_000;
const IDLE_POLL_MS = 15_000;

/**
 * Calls `onChange` when the server says that a night has moved on. While the stream is broken, or a proxy swallows it,
 * asks every two seconds during a night and now and then otherwise.
 */
export function useNightEvents(running: boolean, onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);

  useEffect(() => {
    let heardAt = 0;
    const tell = () => {
      heardAt = Date.now();
      latest.current();
    };
    const stream = typeof EventSource === 'undefined' ? null : new EventSource('/events');
    for (const name of EVENTS) stream?.addEventListener(name, tell);
    const pause = running ? POLL_MS : IDLE_POLL_MS;
    const timer = setInterval(() => {
      if (Date.now() - heardAt >= pause) latest.current();
    }, pause);
    return () => {
      clearInterval(timer);
      stream?.close();
    };
  }, [running]);
}
