import { client } from '@tepat/shared';
import type { AuthProvider } from 'react-admin';
import { accepted, api } from '../client';
import type { SignedInViewer } from './viewer';

function isSignedOut(error: unknown): boolean {
  return error instanceof client.ApiFailure && (error.code === 'UNAUTHENTICATED' || error.status === 401);
}

/**
 * Sessions live on the server, in a cookie that no script can read: here is only who the viewer is, in memory, asked
 * once a page load and forgotten with it.
 */
export function createAuthProvider(forgetEverything: () => void): AuthProvider {
  let viewer: Promise<SignedInViewer> | null = null;
  const whoAmI = (): Promise<SignedInViewer> => {
    viewer ??= api.execute(client.ViewerDocument, {}).then((answer) => answer.viewer);
    // That nobody is signed in stays true until somebody signs in; any other failure is asked again.
    viewer.catch((error: unknown) => {
      if (!isSignedOut(error)) viewer = null;
    });
    return viewer;
  };
  const forget = () => {
    viewer = null;
    forgetEverything();
  };
  return {
    login: async ({ email, password }: { email: string; password: string }) => {
      const { signIn } = await api.execute(client.SignInDocument, { input: { email, password } });
      const signedIn = accepted(signIn).viewer;
      if (!signedIn) throw new Error('ra.auth.sign_in_error');
      forget();
      viewer = Promise.resolve(signedIn);
    },
    logout: async () => {
      const signedIn = await whoAmI().catch(() => null);
      forget();
      viewer = Promise.reject(new client.ApiFailure('UNAUTHENTICATED', '', 401));
      viewer.catch(() => undefined);
      if (signedIn) await api.execute(client.SignOutDocument, {}).catch(() => undefined);
    },
    checkAuth: async () => {
      await whoAmI().catch((error: unknown) => {
        // Whoever was never signed in is sent to the sign-in page without a reproach.
        if (isSignedOut(error)) throw Object.assign(new Error(''), { message: false });
        throw error;
      });
    },
    checkError: async (error: unknown) => {
      if (isSignedOut(error)) throw error;
    },
    getPermissions: whoAmI,
    getIdentity: async () => {
      const { actorId, name } = await whoAmI();
      return { id: actorId, fullName: name };
    },
  };
}
