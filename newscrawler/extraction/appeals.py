"""What a paper says to its readers beside its stories: follow us, subscribe, send tips, we earn."""

import re

_NETWORK = (
    r"(?:twitter|facebook|instagram|x|whats ?app|telegram|youtube|google news|google noticias"
    r"|linkedin|tiktok|threads|bluesky|social media|redes sociales|redes sociais)\b"
)
_FOLLOW = (
    r"(?:(?:please |also |you can )*(?:follow|join|like us|find us)|folgen sie|folge uns|folgt uns"
    r"|suivez|s[ií]gu[ea](?:nos|me|lo|la)|siga(?:m|-nos|-o|-a|nos)?|segui(?:ci|te(?:ci)?)?|volg"
    rf"|f[øö]l[gj])\b.{{0,50}}?\b(?:on|via|auf|bei|sur|en|no|na|pelo|su|op|på)\b.{{0,25}}?\b{_NETWORK}"
)
_ELSEWHERE = (
    r"for (?:all )?(?:the latest|more|breaking)\b.{0,40}\b(?:news|stories|updates|headlines"
    r"|coverage)\b.{0,80}"
    r"\b(?:download|visit|follow|subscribe|sign up|check|head|go|click|see|join)\b"
)
_TIP = (
    r"(?:have you got|do you have|have|got) (?:a|any|more) (?:\w+ )?(?:story|stories|tips?|news)\b"
    r".{0,50}\?|if you have (?:a|any) (?:story|tip|news)\b.{0,80}\b(?:e-?mail|contact|write|send)\b"
)
_SUBSCRIBE = (
    r"to (?:view|read|see|access) the (?:full|whole|rest)\b.{0,60}"
    r"\b(?:subscri|sign (?:in|up)|log in)"
    r"|(?:please )?subscribe (?:now|today|here)\b"
    r"|(?:please )?(?:subscribe|sign up) (?:to|for) (?:our|the|my|free|\S+['’]s)\b.{0,80}"
    r"\b(?:newsletters?|alerts?|briefing|inbox|channel)\b"
    r"|abonnez[- ]vous\b|suscríbete\b|assine (?:a|o|já|agora|nossa|nosso)\b"
    r"|iscriviti (?:a|alla?|al|qui|ora|subito)\b|inscreva-se\b|zapraszamy .{0,20}subskryp"
    r"|(?:jetzt|hier) (?:kostenlos )?abonnieren"
)
_SUPPORT = (
    r"(?:please )?(?:support|donate to|help) .{0,60}\b(?:our|independent|quality) (?:\w+ )?"
    r"(?:journalism|reporting|newsroom)\b|(?:support|donate to) \S.{0,40} (?:so we|by|today|now)\b"
    r"|unterstützen sie (?:uns|unser\w*|unabhängig\w*)\b|unterstütze uns\b"
    r"|soutenez[- ](?:nous|notre|une presse|le journalisme)\b"
    r"|apoya (?:a )?(?:nuestro|el periodismo|periodismo)\b|apoie (?:o|nosso) (?:\w+ )?jornalismo"
    r"|sostieni(?:ci| il)\b"
)
_OPENING = re.compile(
    r"\W{0,9}(?:" + "|".join((_FOLLOW, _ELSEWHERE, _TIP, _SUBSCRIBE, _SUPPORT)) + ")",
    re.IGNORECASE | re.DOTALL,
)
_TOGETHER: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("affiliate-link", "affiliate link", "werbelink", "partnerlink"),
        (
            "enthäl",
            "enthalten",
            "gekennzeichne",
            "verlinkung",
            "provision",
            "commission",
            "contain",
        ),
    ),
    (("commission", "compensation"), ("may earn", "may receive", "may get", "may make")),
    (("provision",), ("erhalten wir", "bekommen wir")),
    (("your inbox", "ihr postfach", "dein postfach"), ("delivered", "straight", "meet", "direkt")),
    (("already a subscriber",), ("log in", "sign in", "seeing this")),
    (("get in touch",), ("@",)),
    (("we rely on", "we depend on"), ("readers", "your support", "donations")),
)
"""Words of which one of the first and one of the second stand in a text, wherever it opens."""
_LONGEST = 330  # characters


def is_appeal(text: str) -> bool:
    """Whether a block speaks for the paper to its readers, and so tells no part of a story.

    >>> is_appeal("Follow the Quay Post on Facebook."), is_appeal("Follow the money.")
    (True, False)
    >>> is_appeal("This page has affiliate links: we may earn a commission.")
    True
    """
    if len(text) > _LONGEST:
        return False
    lowered = text.lower()
    return _OPENING.match(text) is not None or any(
        any(word in lowered for word in these) and any(word in lowered for word in those)
        for these, those in _TOGETHER
    )
