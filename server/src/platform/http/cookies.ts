import type { Request, Response } from 'express';

/** The value of a cookie of the request; null when it is absent. Reads the header itself: one cookie needs no library. */
export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.split('=');
    if (key?.trim() === name) return value.join('=').trim() || null;
  }
  return null;
}

/**
 * The session's cookie. Over TLS its name carries `__Host-`, so that no subdomain can plant one; plain http knows no
 * such cookies and serves the demo on this machine only.
 */
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly secure: boolean) {
    this.name = secure ? '__Host-tepat' : 'tepat';
  }

  read(request: Request): string | null {
    return cookieOf(request, this.name);
  }

  set(response: Response, token: string, expires: Date): void {
    response.cookie(this.name, token, { ...this.options(), expires });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options());
  }

  private options(): { httpOnly: true; sameSite: 'strict'; secure: boolean; path: '/' } {
    return { httpOnly: true, sameSite: 'strict', secure: this.secure, path: '/' };
  }
}
