"""`python -m newscrawler.demo [--port N]`: the demo newspaper for people to look at."""

import argparse
import threading

from newscrawler.demo import Newspaper, Site, serve


def main() -> None:
    """Serve the newspaper and print its address, until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m newscrawler.demo", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="a free one if not given")
    parser.add_argument("--seed", type=int, default=2022, help="another seed is another newspaper")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    options = parser.parse_args()
    with serve(Site(Newspaper(options.seed)), options.port, options.latency) as server:
        print(server.url, flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
