/** A fault in one place stays in that place: what was written is with the desk, and the place can be tried again. */
import { Component, type ReactNode } from 'react';
import { app } from '../words/app.ts';
import { useSay } from './context.tsx';
import { Notice } from './Notice.tsx';

interface State {
  readonly reason: string | undefined;
}

export class Fault extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { reason: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: String(error) };
  }

  override render() {
    const { reason } = this.state;
    if (reason === undefined) return this.props.children;
    return <Told reason={reason} again={() => this.setState({ reason: undefined })} />;
  }
}

function Told({ reason, again }: { readonly reason: string; readonly again: () => void }) {
  const say = useSay();
  return <Notice text={say(app.fault)} detail={reason} deed={say(app.tryAgain)} onDeed={again} />;
}
