import { redirect } from 'next/navigation';
import { BareFrame } from './_frames/bare-frame';
import { homeOf, readIdentity } from '../server/identity';
import { CannotCheck } from '../ui/parts/cannot-check';

const HomePage = async () => {
  const known = await readIdentity();
  if (known.ok) redirect(homeOf(known.body));
  if (known.failure.status === 401) redirect('/sign-in');
  return (
    <BareFrame>
      <CannotCheck what="who you are" failure={known.failure} />
    </BareFrame>
  );
};

export default HomePage;
