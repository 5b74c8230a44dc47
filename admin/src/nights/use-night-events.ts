import { useEffect, useRef } from 'react';

/** The event that tells of a night. Its content is not used: what is shown is read by the API, in one place. */
const EVENT = 'night';
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
    stream?.addEventListener(EVENT, tell);
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
