import type { SvgIconComponent } from '@mui/icons-material';
import type { Permission } from '@tepat/shared';
import type { ComponentType, ReactElement } from 'react';
import type { RaRecord } from 'react-admin';
import type { ResourceSource } from './client';
import type { Messages } from './i18n';

/**
 * One thing of the pipeline that the console shows. Its name is its path and its key under `resources.<name>.name` of
 * its messages ("one |||| many"). Whoever lacks the permission sees neither menu entry nor page.
 */
export interface ConsoleResource {
  readonly name: string;
  readonly permission: Permission;
  readonly icon: SvgIconComponent;
  /** For pages that read through react-admin; pages that read their own documents need none. */
  readonly source?: ResourceSource;
  readonly messages: Messages;
  readonly list: ComponentType;
  readonly show?: ComponentType;
  readonly recordRepresentation?: (record: RaRecord) => string;
  /** More pages below `/<name>/`, as `<Route>` elements. */
  readonly routes?: readonly ReactElement[];
  /** What stands beside its menu entry: a count of what waits. */
  readonly badge?: ComponentType;
  /** True for what is opened from other pages only and has no menu entry. */
  readonly offMenu?: boolean;
}
