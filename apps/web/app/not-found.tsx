import Link from 'next/link';
import { BareFrame } from './_frames/bare-frame';
import { Button } from '../ui/parts/button';

const NotFound = () => (
  <BareFrame>
    <div className="grid gap-2">
      <h1 className="text-2xl font-semibold tracking-tight">There is nothing here</h1>
      <p className="text-quiet">This page does not exist, or it is not for you.</p>
    </div>
    <Button asChild className="justify-self-start">
      <Link href="/" prefetch={false}>
        Go to the start
      </Link>
    </Button>
  </BareFrame>
);

export default NotFound;
