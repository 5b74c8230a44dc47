import { type client, type Permission } from '@tepat/shared';
import { usePermissions } from 'react-admin';

export type SignedInViewer = client.ViewerPartsFragment;

/** Whether the viewer has a permission somewhere: for menus and buttons; the server asks again each time. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = usePermissions<SignedInViewer>();
  return (permission) => permissions?.permissions.includes(permission) ?? false;
}

/** Who is signed in; undefined while it is being asked. */
export function useViewer(): SignedInViewer | undefined {
  return usePermissions<SignedInViewer>().permissions;
}
