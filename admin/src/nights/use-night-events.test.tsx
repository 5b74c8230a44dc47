import { act, renderHook } from '@testing-library/react';
import { useNightEvents } from './use-night-events';

/** A stream of events that the test speaks on. */
class PretendedStream extends EventTarget {
  static open: PretendedStream[] = [];
  closed = false;
  constructor(readonly url: string) {
    super();
    PretendedStream.open.push(this);
  }
  close() {
    this.closed = true;
  }
  say(name: string) {
    this.dispatchEvent(new Event(name));
  }
}

const streams = globalThis as { EventSource?: unknown };

beforeEach(() => {
  jest.useFakeTimers();
  PretendedStream.open = [];
  streams.EventSource = PretendedStream;
});

afterEach(() => {
  jest.useRealTimers();
  delete streams.EventSource;
});

function listening(running: boolean) {
  const told = jest.fn();
  const hook = renderHook((props: { running: boolean }) => useNightEvents(props.running, told), {
    initialProps: { running },
  });
  return { told, ...hook };
}

describe('hearing that a night has moved on', () => {
  it('follows the stream of the server', () => {
    const { told } = listening(true);
    act(() => PretendedStream.open[0]?.say('night'));
    expect(PretendedStream.open.map((stream) => stream.url)).toEqual(['/events']);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('does not ask while the stream speaks, and asks again once it has fallen silent', () => {
    const { told } = listening(true);
    act(() => {
      jest.advanceTimersByTime(1_500);
      PretendedStream.open[0]?.say('night');
      jest.advanceTimersByTime(1_000);
    });
    expect(told).toHaveBeenCalledTimes(1);
    act(() => jest.advanceTimersByTime(4_000));
    expect(told.mock.calls.length).toBeGreaterThan(1);
  });

  it('asks every two seconds during a night where there is no stream at all', () => {
    delete streams.EventSource;
    const { told } = listening(true);
    act(() => jest.advanceTimersByTime(6_100));
    expect(told).toHaveBeenCalledTimes(3);
  });

  it('asks now and then only while no night runs', () => {
    delete streams.EventSource;
    const { told } = listening(false);
    act(() => jest.advanceTimersByTime(14_000));
    expect(told).not.toHaveBeenCalled();
    act(() => jest.advanceTimersByTime(2_000));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('hangs up when the page is left', () => {
    const { told, unmount } = listening(true);
    unmount();
    act(() => jest.advanceTimersByTime(10_000));
    expect(PretendedStream.open[0]?.closed).toBe(true);
    expect(told).not.toHaveBeenCalled();
  });
});
