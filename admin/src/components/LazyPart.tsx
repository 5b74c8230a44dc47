import { Component, Suspense, type ReactNode } from 'react';
import { ErrorState } from './States';

interface LazyPartProps {
  /** What stands here while the part is on its way. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/**
 * A part whose code comes when it is needed, such as a chart. Without a connection that code may not come: then this
 * part says so, and the rest of the page stays. What failed once is kept by the browser, so trying again is a reload.
 */
export class LazyPart extends Component<LazyPartProps, { readonly failure: Error | null }> {
  override state: { readonly failure: Error | null } = { failure: null };

  static getDerivedStateFromError(failure: Error): { readonly failure: Error } {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure) return <ErrorState error={failure} onRetry={() => window.location.reload()} />;
    return <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>;
  }
}
