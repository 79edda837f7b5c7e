"""Pictures and downloads beside the texts, and files for the site's root."""
import struct
import zlib

from planting import Fault, append, at, harmless, swap, write

CIS = "content/partijen/cis.md"
PICTURE = "content/partijen/wagen"


# Pictures, as small as they can be


def chunk(kind, content):
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def png(width=8, height=6, *chunks):
    rows = (b"\0" + b"\x28\x5a\x78" * 8) * 6
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(
        b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg(*segments, behind=b""):
    frame = segment(0xC0, struct.pack(">BHHB", 8, 6, 8, 1) + b"\1\x11\0")
    return b"\xff\xd8" + b"".join(segments) + frame + segment(
        0xDA, b"\1\1\0\0\x3f\0") + b"\x12\x34\xff\xd9" + behind


def camera(*tags):
    """Tags of a camera: each a number, a type, a count and four bytes or what stands elsewhere."""
    place, rest, lines = 14 + 12 * len(tags), b"", b""
    for number, kind, count, value in tags:
        lines += struct.pack(">HHI", number, kind, count)
        if len(value) > 4:
            lines += struct.pack(">I", place + len(rest))
            rest += value
        else:
            lines += value.ljust(4, b"\0")
    return b"Exif\0\0MM\0\x2a\0\0\0\x08" + struct.pack(">H", len(tags)) + lines + b"\0\0\0\0" + rest


def position(below):
    """Where a photo was taken; with nothing below the line, the camera did not know."""
    degrees = b"".join(struct.pack(">II", n if below else 0, below) for n in (52, 5, 24))
    folder = struct.pack(">H", 1) + struct.pack(">HHII", 2, 5, 3, 26 + 18) + b"\0\0\0\0" + degrees
    return camera((0x8825, 4, 1, struct.pack(">I", 26))) + folder


def xmp(properties):
    return segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<rdf:Description>" + properties.encode()
                   + b"</rdf:Description>")


def sheet(kind):
    content = b"application/vnd.oasis.opendocument." + kind
    return b"PK\3\4" + bytes(22) + struct.pack("<HH", 8, 0) + b"mimetype" + content + b"PK\5\6" + bytes(18)


# What a text has of them


def shown(name, data, text=None):
    """The edits that put a picture beside a text and show it there."""
    return (write(f"{PICTURE}.{name}", data),
            append(CIS, text or f"\n![De wagen van de bezorger](wagen.{name})\n"))


def offered(name, data, link=None):
    """The edits that put a download beside a text and offer it there."""
    return (write(f"content/partijen/{name}", data),
            append(CIS, f"\nLees ook [de hele tabel]({link or name}).\n"))


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>\n'
PDF = b"%PDF-1.4\n%%EOF\n"

FAULTS = [
    Fault("file-unused", "a picture that no text shows",
          write("content/winkel.png", png()), at=at("content/winkel.png")),
    Fault("file-unused", "a download that no text offers",
          write("content/bestanden/verslag.pdf", PDF), at=at("content/bestanden/verslag.pdf")),
    Fault("file-unused", "a text has the name of a picture but no link to it",
          write("content/partijen/wagen.png", png()),
          append(CIS, "\nZie ook wagen.png in onze map.\n"), at=at("content/partijen/wagen.png")),
    Fault("link-broken", "a picture that is not there",
          append(CIS, "\n![De wagen van de bezorger](«wagen.png»)\n")),
    Fault("link-broken", "a picture whose name has another case",
          write("content/partijen/Wagen.PNG", png()),
          append(CIS, "\n![De wagen van de bezorger](«wagen.png»)\n")),
    Fault("link-broken", "a picture that is in the folder above",
          write("content/wagen.png", png()),
          append(CIS, "\n![De wagen van de bezorger](«wagen.png»)\n")),
    Fault("image-without-text", "a picture without a text for who does not see it",
          write(f"{PICTURE}.png", png()), append(CIS, "\n«![](wagen.png)»\n")),
    Fault("image-without-text", "a picture with the text that an editor puts there",
          write(f"{PICTURE}.png", png()), append(CIS, "\n«![alt text](wagen.png)»\n")),
    Fault("image-without-text", "a photo with the name of its file as its text",
          write("content/partijen/IMG_2031.JPG", jpeg()), append(CIS, "\n«![IMG_2031](IMG_2031.JPG)»\n")),
    Fault("link-scheme", "a picture on the disk of who wrote the text",
          append(CIS, "\n![De wagen van de bezorger](«file:///home/piet/wagen.png»)\n")),
    Fault("file-kind", "a photo whose name says that it is a drawing of points",
          *shown("png", jpeg()), at=at(f"{PICTURE}.png")),
    Fault("file-kind", "a page whose name says that it is a photo",
          *shown("jpg", b"<html><script>1</script></html>"), at=at(f"{PICTURE}.jpg")),
    Fault("file-kind", "a picture without anything in it",
          *shown("png", b""), at=at(f"{PICTURE}.png")),
    Fault("file-kind", "a text of a word processor is offered",
          *offered("plan.docx", b"PK\3\4word", "«plan.docx»")),
    Fault("file-kind", "a photo of a telephone that no browser shows",
          write(f"{PICTURE}.heic", b"\0\0\0\x18ftypheic"),
          append(CIS, "\n![De wagen van de bezorger](«wagen.heic»)\n")),
    Fault("file-kind", "a download is shown as a picture",
          write("content/partijen/verslag.pdf", PDF), append(CIS, "\n«![Ons verslag](verslag.pdf)»\n")),
    Fault("file-kind", "a table was saved in the letters of Windows",
          *offered("tabel.csv", "naam;één jaar\n".encode("windows-1252")),
          at=at("content/partijen/tabel.csv")),
    Fault("file-kind", "a text of a word processor whose name says that it is a sheet",
          *offered("tabel.ods", sheet(b"text")), at=at("content/partijen/tabel.ods")),
    Fault("picture-tells", "a photo says where it was taken",
          *shown("jpg", jpeg(segment(0xE1, position(1)))), at=at(f"{PICTURE}.jpg")),
    Fault("picture-tells", "a photo says who took it",
          *shown("jpg", jpeg(segment(0xE1, camera((0x013B, 2, 5, b"Piet\0"))))), at=at(f"{PICTURE}.jpg")),
    Fault("picture-tells", "an editor wrote who made a photo",
          *shown("jpg", jpeg(xmp("<dc:creator><rdf:li>Piet</rdf:li></dc:creator>"))),
          at=at(f"{PICTURE}.jpg")),
    Fault("picture-tells", "a picture says the number of the camera",
          *shown("png", png(8, 6, chunk(b"tEXt", b"exif:BodySerialNumber\x0012345"))),
          at=at(f"{PICTURE}.png")),
    Fault("picture-tells", "a film stands behind a photo",
          *shown("jpg", jpeg(behind=b"\0\0\0\x10ftypmp42\0\0\0\0")), at=at(f"{PICTURE}.jpg")),
    Fault("picture-unreadable", "a photo was copied half",
          *shown("jpg", jpeg()[:-2]), at=at(f"{PICTURE}.jpg")),
    Fault("picture-unreadable", "a picture is 0 points wide",
          *shown("png", png(0, 6)), at=at(f"{PICTURE}.png")),
    Fault("picture-unreadable", "a picture is larger than any screen",
          *shown("png", png(2 ** 31 - 1, 2 ** 31 - 1)), at=at(f"{PICTURE}.png")),
    Fault("file-too-large", "a picture of 40 MB",
          *shown("png", png(8, 6, chunk(b"IDAT", bytes(40_000_000)))), at=at(f"{PICTURE}.png")),
    Fault("picture-heavy", "a photo as it comes from a telephone",
          *shown("jpg", jpeg(segment(0xFE, bytes(60_000)) * 10),
                 "\n![De wagen van de bezorger](«wagen.jpg»)\n")),
    Fault("output-unlisted", "a drawing runs code",
          *shown("svg", SVG.replace("<path", "<script>alert(1)</script><path")),
          at=at(f"{PICTURE}.svg", "«<script>»alert")),
    Fault("address-taken", "a file for the root is where a page is",
          write("content/wortel/gegevens/index.html", "<!doctype html><title>x</title>\n"),
          at=at("content/wortel/gegevens/index.html")),
    Fault("address-taken", "a file for the root is where a folder of pages is",
          write("content/wortel/gegevens", "tekst\n"), at=at("content/wortel/gegevens")),
    Fault("address-taken", "headers of one's own",
          write("content/wortel/_headers", "/*\n"), at=at("content/wortel/_headers")),
    Fault("file-kind", "a program among the files for the root",
          write("content/wortel/mail.php", "<?php mail(); ?>\n"), at=at("content/wortel/mail.php")),
    Fault("file-kind", "settings of a web server among the files for the root",
          write("content/wortel/.htaccess", "Options +ExecCGI\n"), at=at("content/wortel/.htaccess")),
    Fault("file-unknown", "a file for the root among the texts",
          write("content/robots.txt", "User-agent: *\nDisallow: /alles/\n"), at=at("content/robots.txt")),
    harmless("a picture that a text shows", *shown("png", png())),
    harmless("a photo with its orientation and the make of the camera",
             *shown("jpg", jpeg(segment(0xE1, camera((0x010F, 2, 6, b"Canon\0"), (0x0112, 3, 1, b"\0\6")))))),
    harmless("a photo of a camera that did not know where it was",
             *shown("jpg", jpeg(segment(0xE1, position(0))))),
    harmless("a photo whose maker is spaces",
             *shown("jpg", jpeg(segment(0xE1, camera((0x013B, 2, 5, b"    \0")))))),
    harmless("a photo that an editor saved", *shown("jpg", jpeg(xmp("<xmp:CreatorTool>GIMP</xmp:CreatorTool>")))),
    harmless("a photo with spaces in its name", write("content/partijen/Onze wagen (1).JPEG", jpeg()),
             append(CIS, "\n![De wagen van de bezorger](<Onze wagen (1).JPEG>)\n")),
    harmless("a picture whose name has marks of an address",
             write("content/partijen/50% méér?.png", png()),
             append(CIS, "\n![De wagen van de bezorger](50%25%20m%C3%A9%C3%A9r%3F.png)\n")),
    harmless("a drawing beside a text", *shown("svg", SVG)),
    harmless("a picture whose name says what it shows",
             *shown("png", png(), "\n![Wagen](wagen.png)\n")),
    harmless("a download of another folder", write("content/bestanden/verslag.pdf", PDF),
             append(CIS, "\nLees ook [ons verslag](../bestanden/verslag.pdf).\n")),
    harmless("a sheet", *offered("tabel.ods", sheet(b"spreadsheet"))),
    harmless("a table", *offered("tabel.csv", "naam;één jaar\n")),
    harmless("a table beside the data", write("content/data/producten.csv", "naam\n"),
             append(CIS, "\nLees ook [de tabel](../data/producten.csv).\n")),
    harmless("files for the root",
             write("content/wortel/.well-known/security.txt", "Contact: mailto:a@b.example\n"),
             write("content/wortel/CNAME", "privacy.b.example\n"), write("content/wortel/.nojekyll", ""),
             write("content/wortel/robots.txt", "User-agent: *\nDisallow: /alles/\n"),
             write("content/wortel/google123.html", "google-site-verification: google123.html\n")),
]
