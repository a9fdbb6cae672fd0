"""What the shop answers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from shop import health as state


def window(request: HttpRequest) -> HttpResponse:
    """The page that people see."""
    return render(request, "window.html", {"title": settings.SHOP_TITLE, "version": state.VERSION})


def health(_request: HttpRequest) -> JsonResponse:
    """200 where the shop can serve, else 503; the version either way."""
    status = 200 if state.READY else 503
    return JsonResponse({"ready": state.READY, "version": state.VERSION}, status=status)
